// Starts the page's program over the prerendered first question. It keeps what was pressed too early, checks the program's bytes,
// tries once more when they do not come, starts the program afresh when it falls over, and else leaves the page to be read.
// The build fills in what stands between two @.
const WASM = '@wasm@', INTEGRITY = '@integrity@', WORKER = 'service-worker.js', SOURCES = 'sources.html'
const PAUSE_MS = 1000, RETRY_MS = 8000, PATIENCE_MS = 600
const FILE_MAX = 4e5
const LOOK_MS = 250
const GUIDE_TRIES = [[0, 'default'], [1000, 'reload'], [4000, 'reload']]

const html = document.documentElement
const here = name => new URL(name, import.meta.url).href
const app = () => document.getElementById('app')
const after = ms => new Promise(yes => setTimeout(yes, ms))
const hosted = parent !== self
const embedded = new URLSearchParams(location.search).get('embed') === '1'
const framed = embedded || hosted
const readable = app().cloneNode(true)
if (embedded) html.dataset.embed = ''

// A radio ticked early stays ticked in the markup, where the program finds it; Continue pressed early is noted beside it.
document.addEventListener('submit', event => event.preventDefault())
document.addEventListener('click', event => {
  if (!event.target.closest?.('#app [type=submit]')) return
  event.preventDefault()
  if (!('live' in html.dataset)) app().dataset.early = ''
})

// "Show the movement" plays the drawing above it, holds it, and lets it go on.
document.addEventListener('click', ({ target }) => {
  const figure = target.closest?.('[data-action=move]')?.previousElementSibling
  if (!figure) return
  const svg = figure.firstElementChild
  if (!figure.classList.toggle('moving')) svg.pauseAnimations()
  else if (svg.animationsPaused()) svg.unpauseAnimations()
  else for (const move of svg.querySelectorAll('animate')) {
    move.onend = () => figure.classList.remove('moving')
    move.beginElement()
  }
})

// "Print" has nothing to do with the program. Where a page may not be printed, nothing happens.
document.addEventListener('click', ({ target }) => target.closest?.('[data-action=print]') && self.print?.())

// The page says by itself that nothing started (`#unstarted` in styles/layout.css); here it is known, and so it says it at once.
const giveUp = () => {
  delete html.dataset.live
  delete html.dataset.embed
  app().replaceWith(readable)
  for (const button of readable.querySelectorAll('button')) button.hidden = true
  document.getElementById('unstarted').style.animation = 'none'
}

// The program travels with like beside like (`xtask/src/finish/columns.rs`): each kind of instruction takes its numbers from columns
// of its own. Column 0 is the list of kinds and lengths, 1 and 2 stand around the functions, 3 holds local variables, 4 the kinds.
const restored = file => {
  const next = [0], body = new Uint8Array(file.length)
  let end = 0
  const copy = column => {
    let at = next[column], number = 0, by = 0, byte
    do {
      body[end++] = byte = file[at++]
      number |= (byte & 127) << by
      by += 7
    } while (byte > 127)
    next[column] = at
    return number
  }
  const read = column => {
    const kept = end, number = copy(column)
    end = kept
    return number
  }
  const put = number => {
    for (; number > 127; number >>= 7) body[end++] = number & 127 | 128
    body[end++] = number
  }
  const header = () => read(0)
  const all = new Uint8Array(header()), functions = header(), count = header()
  const kinds = Array.from({ length: 2 * count }, header)
  const lengths = Array.from({ length: 4 + 3 * count }, header)
  lengths.reduce((at, length, column) => (next[column + 1] = at) + length, next[0])
  const [, before, after, behind] = next
  let at = after - before
  all.set(file.subarray(before, after))
  for (let left = functions; left--;) {
    const recent = []
    end = 0
    for (let left = 2 * copy(3); left--;) copy(3)
    let shape
    do {
      const kind = file[next[4]++], column = 5 + 3 * kind, bytes = kinds[2 * kind]
      shape = kinds[2 * kind + 1]
      body[end++] = bytes
      if (bytes > 255) body[end++] = bytes >> 8
      if (shape === 1 || shape === 2 || shape === 4) {
        const first = copy(column)
        for (let left = shape === 4 ? first + 1 : shape - 1; left--;) copy(column + 1)
      } else if (shape === 3) {
        let place = read(column), local = place - recent.length
        if (local < 0) local = recent[place]
        else place = recent.length
        for (; place; place--) recent[place] = recent[place - 1]
        put(recent[0] = local)
      } else if (shape === 5) {
        copy(7 + 3 * file[next[4]])
      } else if (shape === 6) {
        for (let left = 8; left--;) body[end++] = file[next[column]++]
      }
    } while (shape !== 7)
    const size = end
    put(size)
    all.set(body.subarray(size, end), at)
    all.set(body.subarray(0, size), at += end - size)
    at += size
  }
  all.set(file.subarray(after, behind), at)
  return all
}

const load = async cache => {
  const answer = await fetch(here(WASM), { integrity: INTEGRITY, cache })
  if (!answer.ok) throw answer.status
  return WebAssembly.compile(restored(new Uint8Array(await answer.arrayBuffer())))
}

let loaded, program, falls = 0
const run = async () => {
  program = instance()
  if (hosted) follow()
  try {
    await program.start(loaded, lookEarly)
  } catch {
    fallen()
  }
}

// The page around our frame is told how high we are, at most once a frame and only when that changed, and where we are: never an
// answer, and so whoever it is may hear it. Three forms, because three kinds of host listen: our own (`embed.js`), WordPress's (which
// knows its frame by a secret in the address) and AMP's.
const secret = /[#?&]secret=([^&]+)/.exec(location.hash)?.[1]
let toldHeight = 0
const post = message => hosted && parent.postMessage(message, '*')
const tellHost = message => post({ posterior: 1, ...message })
const tellHeight = always => {
  const height = Math.ceil(app().getBoundingClientRect().height)
  if (!always && Math.abs(height - toldHeight) < 1) return
  toldHeight = height
  tellHost({ type: 'height', height })
  post({ sentinel: 'amp', type: 'embed-size', height })
  if (secret) post({ message: 'height', value: height, secret })
}
const follow = () => {
  tellHost({ type: 'ready' })
  tellHeight()
  const observer = new ResizeObserver(() => tellHeight())
  observer.observe(app())
}
if (hosted) {
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.type === 'hello') tellHeight(true)
  })
}

// A trap leaves the program unusable: its root goes, and a fresh one takes up the answers kept on the device. Once.
const fallen = () => {
  program.silence()
  asks.timer()
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

@port@

// Once the guide is here too, everything else that is needed without a network is fetched: then the page is whole. The sources are not
// for a first visit; a page that comes from the worker has it keep them.
let kept
const whole = async () => {
  try {
    if (!embedded) await (kept ??= keep())
  } catch { /* No worker here (a strict frame, a plain address): what is held is all that can be. */ }
  html.dataset.whole = ''
}
const keep = async () => {
  const { serviceWorker } = navigator
  if (serviceWorker.controller) return fetch(here(SOURCES))
  const address = here(WORKER)
  const only = { createScriptURL: asked => { if (asked === address) return asked; throw new TypeError(asked) } }
  await serviceWorker.register(self.trustedTypes?.createPolicy('posterior', only).createScriptURL(address) ?? address)
  await serviceWorker.ready
}

const start = async () => {
  const first = load('default')
  const second = Promise.race([first.catch(() => after(PAUSE_MS)), after(RETRY_MS)]).then(loaded => loaded ?? load('reload'))
  loaded = await Promise.any([first, second])
  await run()
}
if (typeof WebAssembly === 'object' && Promise.any) start().catch(giveUp)
else giveUp()

// The program's other half, by wasm-bindgen.
function instance() {
@glue@
}
