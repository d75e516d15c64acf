import { render } from "preact";
import { useState } from "preact/hooks";
import { Q, band, section, total } from "../shared/model.js";

function Question({ q, v, set }) {
  return (
    <fieldset>
      <legend>{q.text}</legend>
      {Q.options.map((o, i) => (
        <label key={i}>
          <input type="radio" name={q.id} value={i} checked={v === i} onChange={() => set(q.id, i)} />
          {o}
        </label>
      ))}
    </fieldset>
  );
}

function Result({ a }) {
  return (
    <div class="res" id="result">
      <h2>Your result: {total(a)} of 100, {band(total(a))}</h2>
      {Q.pages.map((page) => {
        const v = section(page, a);
        return <div key={page.title}>{page.title}: {v} of 20<div class="bar"><i style={{ width: v * 5 + "%" }} /></div></div>;
      })}
    </div>
  );
}

function App() {
  const [a, setA] = useState({});
  const [at, setAt] = useState(0);
  const s = total(a);
  const set = (k, v) => setA((o) => ({ ...o, [k]: v }));
  const go = (n) => {
    setAt(n);
    window.scrollTo(0, 0);
  };
  const done = at === Q.pages.length;
  const page = Q.pages[at];
  return (
    <>
      <h1>{Q.title}</h1>
      <p>{Q.intro}</p>
      <div class="top">
        <span>{done ? "Result" : `Page ${at + 1} of ${Q.pages.length}`}</span>
        <span>Score <span class="score" id="score">{s}</span> of 100, {band(s)}</span>
      </div>
      <div class="bar"><i style={{ width: s + "%" }} /></div>
      {done ? <Result a={a} /> : (
        <>
          <h2>{page.title}</h2>
          {page.questions.map((q) => <Question key={q.id} q={q} v={a[q.id]} set={set} />)}
        </>
      )}
      <nav>
        <button id="prev" type="button" disabled={!at} onClick={() => go(at - 1)}>Back</button>
        {!done && <button id="next" class="primary" type="button" onClick={() => go(at + 1)}>{at === 4 ? "See result" : "Next"}</button>}
      </nav>
    </>
  );
}

const root = document.getElementById("app");
root.replaceChildren();
render(<App />, root);
