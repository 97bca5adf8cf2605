// node.cjs MODULE PARTS: the tables of these parts, timed in Node. `cargo xtask bench` builds the module and calls this.
const fs = require('fs');
const vm = require('vm');

const [module_, parts] = process.argv.slice(2);
vm.runInThisContext(fs.readFileSync(module_.replace(/_bg\.wasm$/, '.js'), 'utf8') + ';globalThis.wasm_bindgen = wasm_bindgen;');
wasm_bindgen.initSync({ module: fs.readFileSync(module_) });
console.log(wasm_bindgen.tables(parts, () => performance.now()));
