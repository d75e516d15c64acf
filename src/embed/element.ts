// The element <partner-fit>: a frame of the page beside this script, as wide as its place and as high as its content.
// What it takes and tells is described in partner-fit.d.ts. scripts/release.mjs makes partner-fit.js of it, and fills in TITLE.
import type { PartnerFitElement, PartnerFitEvents, PartnerFitMessage, PartnerFitRequest, PartnerFitTheme } from "./partner-fit";

(() => {
  const NAME = "partner-fit";
  const script = (document.currentScript ?? document.querySelector(`script[src*="${NAME}.js"]`)) as HTMLScriptElement | null;
  if (!script || !globalThis.customElements || customElements.get(NAME)) return;
  const home = new URL("./", script.src);
  // What the address says, and what is said to a frame that is there already.
  const QUERY = ["mode", "lang", "cta", "cta-href", "persist", "theme", "accent"];
  const LIVE = ["theme", "accent"];
  // How high a frame may be, in CSS pixels.
  const [LEAST, MOST] = [200, 20_000];
  // How high the first question is, by the width that it has: up to so many CSS pixels wide, so many high.
  const RESERVED = [[300, 960], [340, 890], [400, 790], [480, 740], [640, 700], [Infinity, 670]];
  // How far from being seen it is loaded.
  const NEAR = "600px";
  // A frame that says nothing for so many milliseconds is shown as it is.
  const PATIENCE = 8000;

  // Once somebody does anything on the page, a connection is opened. What the frame then loads can't be loaded here ahead:
  // browsers keep for a frame of another site what it loads itself.
  const SIGNS = ["pointermove", "pointerdown", "touchstart", "keydown", "scroll"];
  const connect = () => {
    for (const sign of SIGNS) removeEventListener(sign, connect, true);
    const link = document.createElement("link");
    link.rel = "preconnect";
    link.href = home.origin;
    document.head.append(link);
  };
  for (const sign of SIGNS) addEventListener(sign, connect, { capture: true, passive: true });

  // A sheet made by a script, which every content policy allows.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(":host{display:block}:host([hidden]){display:none}iframe{display:block;inline-size:100%;border:0}");

  let count = 0;

  class PartnerFit extends HTMLElement implements PartnerFitElement {
    static observedAttributes = [...QUERY, "answers", "title"];

    #frame?: HTMLIFrameElement;
    #near?: IntersectionObserver;
    #waiting = 0;
    #least = 0;
    #number = ++count;
    #hear = (event: MessageEvent) => this.#heard(event);

    constructor() {
      super();
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    }

    connectedCallback() {
      addEventListener("message", this.#hear);
      // The host may have reserved more already.
      this.#least = parseFloat(getComputedStyle(this).minHeight) || 0;
      this.#reserve();
      this.#near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#load(), { rootMargin: NEAR });
      this.#near.observe(this);
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.#near?.disconnect();
      clearTimeout(this.#waiting);
      this.#frame?.remove();
      this.#frame = undefined;
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null) {
      if (!this.#frame || before === now) return;
      if (name === "title") this.#frame.title = this.#title();
      else if (LIVE.includes(name)) this.#wear();
      else {
        // However many change at once, the frame is loaded once.
        queueMicrotask(() => this.#frame && this.#frame.src !== this.#address() && this.#load());
      }
    }

    reset() {
      this.#say({ partnerFit: 1, type: "reset" });
    }

    // Where nothing was shown at first, its width is known only once it is.
    #reserve() {
      const [, high] = RESERVED.find(([most]) => this.clientWidth <= most)!;
      this.style.minHeight = `${Math.max(this.#least, high)}px`;
    }

    #wear() {
      if (!this.#frame) return;
      this.#scheme(this.#frame);
      this.#say({ partnerFit: 1, type: "theme", theme: (this.#value("theme") || "auto") as PartnerFitTheme, accent: this.#value("accent") });
    }

    #value(name: string) {
      return this.getAttribute(name) ?? "";
    }

    // Frames of one page need names of their own.
    #title() {
      return this.#value("title") || "TITLE" + (this.#number > 1 ? ` (${this.#number})` : "");
    }

    #address() {
      const address = new URL(home);
      address.searchParams.set("embed", "1");
      for (const name of QUERY) if (this.hasAttribute(name)) address.searchParams.set(name, this.#value(name));
      // Behind the #, where no server sees it.
      address.hash = this.#value("answers").replace(/^#/, "");
      return address.href;
    }

    // Where a frame's colour scheme is another than its page's, browsers put white behind it.
    #scheme(frame: HTMLIFrameElement) {
      const theme = this.#value("theme");
      frame.style.colorScheme = ["light", "dark"].includes(theme) ? theme : "light dark";
    }

    #load() {
      this.#near?.disconnect();
      const before = this.#frame;
      if (!before) this.#reserve();
      const frame = (this.#frame = document.createElement("iframe"));
      frame.title = this.#title();
      // As high as its content, it never scrolls.
      frame.scrolling = "no";
      frame.referrerPolicy = "no-referrer";
      frame.style.height = before?.style.height ?? this.style.minHeight;
      // Until the page answers it is a blank place: nothing flashes on a dark host.
      frame.style.opacity = "0";
      this.#scheme(frame);
      frame.src = this.#address();
      before?.remove();
      this.shadowRoot!.append(frame);
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.#show(), PATIENCE);
    }

    #show() {
      clearTimeout(this.#waiting);
      if (this.#frame) this.#frame.style.opacity = "";
    }

    #say(request: PartnerFitRequest) {
      this.#frame?.contentWindow?.postMessage(request, home.origin);
    }

    #heard({ source, origin, data }: MessageEvent<PartnerFitMessage | null>) {
      // From this frame alone, and only while it shows our page.
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== home.origin || data?.partnerFit !== 1) return;
      const { partnerFit, type, ...detail } = data;
      if (data.type === "height") {
        if (!Number.isFinite(data.px)) return;
        this.#frame.style.height = `${Math.min(Math.max(data.px, LEAST), MOST)}px`;
        this.style.minHeight = "0";
      } else if (["ready", "progress", "result", "cta"].includes(type)) {
        if (type === "ready") {
          // What changed before it could hear.
          if (this.#frame.src !== this.#address()) this.#wear();
          this.#show();
        }
        this.dispatchEvent(new CustomEvent(`${NAME}:${type}` satisfies keyof PartnerFitEvents | "partner-fit:height", { detail, bubbles: true, composed: true }));
      }
    }
  }

  customElements.define(NAME, PartnerFit);
})();
