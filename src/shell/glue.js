// What passes between the program and the browser, said for one program and today's browsers: the build puts it in the place of what
// wasm-bindgen's own glue stands on (`xtask/src/finish/glue.rs`), by the same names. Views of the memory are made anew each time, for it
// may have grown; and what the program listens with stays as long as the page.
let wasm, WASM_VECTOR_LEN
const decoder = new TextDecoder()
const getDataViewMemory0 = () => new DataView(wasm.memory.buffer)
const getArrayU8FromWasm0 = (at, length) => new Uint8Array(wasm.memory.buffer, at >>> 0, length)
const getStringFromWasm0 = (at, length) => decoder.decode(getArrayU8FromWasm0(at, length))
const passStringToWasm0 = (text, room) => {
  const bytes = new TextEncoder().encode(text), at = room(WASM_VECTOR_LEN = bytes.length, 1)
  getArrayU8FromWasm0(at, WASM_VECTOR_LEN).set(bytes)
  return at
}
const isLikeNone = it => it == null
const addToExternrefTable0 = it => {
  const at = wasm.__externref_table_alloc()
  wasm.__wbindgen_externrefs.set(at, it)
  return at
}
const addIfThere = it => it == null ? 0 : addToExternrefTable0(it)
const handleError = act => (...given) => {
  try {
    return act(...given)
  } catch (error) {
    wasm.__wbindgen_exn_store(addToExternrefTable0(error))
  }
}
const makeClosure = (a, b, call) => (...given) => call(a, b, ...given)
const makeMutClosure = makeClosure
@imports@

return {
  start: async (module, before) => {
    const { exports } = await WebAssembly.instantiate(module, __wbg_get_imports())
    before()
    wasm = exports
    wasm.__wbindgen_start()
  },
  // What was listened with still calls; now nothing happens.
  silence: () => { wasm = new Proxy({}, { get: () => () => 0 }) },
}
