// What runs inside a measured page. Each function is sent there as text, so it uses nothing from around it.

/**
 * Watches a page as it loads, and answers its first question as soon as there is an option: once, or with `again` every
 * `gap` ms, turn and turn about between two options, until the running number shows that an answer counts or, `patience`
 * ms after the first click, none does.
 */
export function watchLoad({ first, other, count, again, gap, patience, single }) {
  const probe = (window.__probe = { lcp: 0, shift: 0, blocked: 0, memories: [] });
  const observe = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => (probe.lcp = entry.startTime));
  observe("layout-shift", (entry) => (probe.shift += entry.hadRecentInput ? 0 : entry.value));
  observe("longtask", (entry) => (probe.blocked += Math.max(0, entry.duration - 50)));
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const make = WebAssembly[name];
    WebAssembly[name] = (...args) => make.apply(WebAssembly, args).then((made) => (remember(made.instance ?? made), made));
  }
  // A module that is compiled first is instantiated by its constructor.
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct: (target, args) => remember(new target(...args)) });

  function remember(instance) {
    for (const one of Object.values(instance.exports)) if (one instanceof WebAssembly.Memory && !probe.memories.includes(one)) probe.memories.push(one);
    return instance;
  }

  const number = (shown) => Number(shown.getAttribute("value") ?? /\d+(\.\d+)?/.exec(shown.textContent)?.[0]) || 0;
  probe.count = () => Math.max(0, ...[...document.querySelectorAll(count)].map(number));
  probe.isChosen = () => [first, other].some((option) => document.querySelector(option)?.checked);
  probe.done = new Promise((done) => {
    let tries = 0;
    const click = () => {
      if (probe.counted) return;
      // There, but not for anybody to see.
      const option = document.querySelector(tries % 2 ? other : first);
      if (!option?.checkVisibility()) return void (tries === 0 && setTimeout(click, gap));
      tries += 1;
      probe.clicked = performance.now();
      option.click();
      look();
      if (again && !probe.counted) setTimeout(click, gap);
      if (tries === 1) setTimeout(done, patience);
    };
    const look = () => {
      if (!probe.clicked || probe.counted || !(probe.count() > 0)) return;
      // It may count an answer that is not there any more.
      if (again && !single && !probe.isChosen()) return;
      probe.counted = performance.now();
      watch.disconnect();
      // After the frame that shows it.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done((probe.shown = performance.now()));
        port2.postMessage(0);
      });
    };
    let seen = false;
    const watch = new MutationObserver(() => {
      if (seen) look();
      else if ((seen = document.querySelector(first) !== null)) setTimeout(click, 0);
    });
    watch.observe(document, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ["value"] });
  });
}

/** Makes ready to time clicks: `window.__clicks.arm(then)` before each, `window.__clicks.done` after it. */
export function watchClicks(count) {
  const number = () => [...document.querySelectorAll(count)].map((shown) => shown.textContent.trim()).join();
  const clicks = (window.__clicks = { events: [] });
  const note = (entry) => entry.name === "click" && clicks.events.push({ start: entry.startTime, duration: entry.duration });
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: "event", durationThreshold: 16 });
  // `then` is what a page turn leads to; an answer moves the running number.
  clicks.arm = (then) => {
    const before = number();
    const is = () => (then ? document.querySelector(then) !== null : number() !== before);
    let start = 0;
    clicks.done = new Promise((done) => {
      const begin = (event) => {
        if (!start && event.isTrusted) start = event.timeStamp;
      };
      addEventListener("click", begin, { capture: true });
      const watch = new MutationObserver(() => {
        if (!start || !is()) return;
        const changed = performance.now() - start;
        watch.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            removeEventListener("click", begin, true);
            done({ start, changed, painted: performance.now() - start });
          };
          port2.postMessage(0);
        });
      });
      watch.observe(document, { childList: true, subtree: true, characterData: true });
    });
  };
}
