// The engine in Node: the module is read from beside this file, at once.
import { readFileSync } from "node:fs";
import * as glue from "./partner_fit_bg.js";
import * as value from "VALUE";

const module = new WebAssembly.Module(readFileSync(new URL("./partner_fit_bg.wasm", import.meta.url)));
const { exports } = new WebAssembly.Instance(module, { "./partner_fit_bg.js": glue, VALUE: value });
glue.__wbg_set_wasm(exports);
exports.__wbindgen_start();

export { decode_link, encode_link, path_to, score, score_batch } from "./partner_fit_bg.js";
