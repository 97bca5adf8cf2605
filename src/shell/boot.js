// Starts the page's program over the prerendered first question. It keeps what was pressed too early, checks the program's bytes,
// tries once more when they do not come, starts the program afresh when it falls over, and else leaves the page to be read.
// The build fills in what stands between two @.
const GLUE = '@glue@', WASM = '@wasm@', INTEGRITY = '@integrity@', WORKER = 'service-worker.js'
const PAUSE_MS = 1000, RETRY_MS = 8000, TELL_MS = 10000

const html = document.documentElement
const here = name => new URL(name, import.meta.url).href
const app = () => document.getElementById('app')
const after = ms => new Promise(yes => setTimeout(yes, ms))
const embedded = new URLSearchParams(location.search).get('embed') === '1'
const readable = app().cloneNode(true)
if (embedded) html.dataset.embed = ''

// A radio ticked early stays ticked in the markup, where the program finds it; Continue pressed early is noted beside it.
document.addEventListener('submit', event => event.preventDefault())
document.addEventListener('click', event => {
  if (!event.target.closest?.('#app [type=submit]')) return
  event.preventDefault()
  if (!('live' in html.dataset)) app().dataset.early = ''
})

const note = shown => { document.getElementById('unstarted').hidden = !shown }
const giveUp = () => {
  delete html.dataset.live
  app().replaceWith(readable)
  for (const button of readable.querySelectorAll('[type=submit]')) button.hidden = true
  note(true)
}

const load = async cache => {
  const wasm = fetch(here(WASM), { integrity: INTEGRITY, cache })
    .then(answer => answer.ok ? answer.arrayBuffer() : Promise.reject(answer.status))
    .then(bytes => WebAssembly.compile(bytes))
  const [glue, module] = await Promise.all([import(here(GLUE) + (cache === 'reload' ? '?again' : '')), wasm])
  return { instance: glue.default, module }
}

let loaded, program, falls = 0
const run = async () => {
  program = loaded.instance()
  try {
    await program.start(loaded.module)
  } catch {
    fallen()
  }
}

// A trap leaves the program unusable: its root goes, and a fresh one takes up the answers kept on the device. Once.
const fallen = () => {
  program.silence()
  if (++falls > 1) return giveUp()
  app().replaceWith(app().cloneNode(false))
  run()
}
const caught = (event, error) => {
  if (!(error instanceof WebAssembly.RuntimeError)) return
  event.preventDefault()
  fallen()
}
addEventListener('error', event => caught(event, event.error))
addEventListener('unhandledrejection', event => caught(event, event.reason))

// Once the guide is here too, everything else that is needed without a network is fetched: then the page is whole.
document.addEventListener('posterior-guide', async () => {
  try {
    if (!embedded) await keep()
  } catch { /* No worker here (a strict frame, a plain address): what is held is all that can be. */ }
  html.dataset.whole = ''
}, { once: true })
const keep = async () => {
  if (!navigator.serviceWorker || navigator.serviceWorker.controller) return
  const address = here(WORKER)
  const only = { createScriptURL: asked => { if (asked === address) return asked; throw new TypeError(asked) } }
  await navigator.serviceWorker.register(self.trustedTypes?.createPolicy('posterior', only).createScriptURL(address) ?? address)
  await navigator.serviceWorker.ready
}

const start = async () => {
  const first = load('default')
  const second = Promise.race([first.catch(() => after(PAUSE_MS)), after(RETRY_MS)]).then(loaded => loaded ?? load('reload'))
  loaded = await Promise.any([first, second])
  note(false)
  await run()
}
if (typeof WebAssembly === 'object' && Promise.any) {
  setTimeout(() => note(!('live' in html.dataset)), TELL_MS)
  start().catch(giveUp)
} else {
  giveUp()
}
