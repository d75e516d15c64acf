import { mount } from "svelte";
import App from "./App.svelte";

const root = document.getElementById("app");
root.replaceChildren();
mount(App, { target: root });
