// A page that shows the element, changes its attributes, listens, and shows what it heard.
import { StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const fit = useRef(null);
  const [dark, setDark] = useState(false);
  const [shown, setShown] = useState(true);
  const [score, setScore] = useState("none yet");
  useEffect(() => {
    const element = fit.current;
    const finished = (event) => setScore(String(event.detail.report.readiness));
    element?.addEventListener("partner-fit:result", finished);
    return () => element?.removeEventListener("partner-fit:result", finished);
  }, [shown]);
  return (
    <>
      <h1>Partners</h1>
      {shown && <partner-fit ref={fit} id="fit" theme={dark ? "dark" : "light"} cta="Talk to us" />}
      <p id="below">
        Score: <output id="score">{score}</output>
      </p>
      <button type="button" onClick={() => setDark(!dark)}>
        Other theme
      </button>
      <button type="button" onClick={() => setShown(!shown)}>
        {shown ? "Hide" : "Show"}
      </button>
    </>
  );
}

createRoot(document.getElementById("root")).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
