// What the program may ask of the browser, by name, and what it is told. Each line may throw, or the browser may not know it: then the
// program gets nothing, and says so or goes without. In the strictest frame storage, history and clipboard all refuse.

const asks = {
  // How the program hears what has happened: what, and behind a line break with what; it says whether that was any use.
  hear: told => {
    hears = told
  },

  // What the page found.
  address: () => location.href,
  embedded: () => framed ? '' : null,
  early: () => early.option,
  day: () => `${Math.floor(Date.now() / 864e5 - new Date().getTimezoneOffset() / 1440)}`,

  // What is kept on the device, in one place per pack. Whether it keeps anything is found out by keeping something.
  open: pack => {
    place = 'posterior:' + pack
    const tried = place + ':tried'
    localStorage.setItem(tried, '1')
    localStorage.removeItem(tried)
    return ''
  },
  load: () => localStorage.getItem(place),
  save: text => {
    localStorage.setItem(place, text)
    return ''
  },
  forget: () => localStorage.removeItem(place),

  // The history: each screen an entry of its own, in a frame the one entry rewritten (a frame's entries would be the host's).
  entry: () => history.state,
  enter: state => history[framed ? 'replaceState' : 'pushState'](state, ''),
  rewrite: state => history.replaceState(state, ''),
  clear: address => history.replaceState(history.state, '', address),
  reload: () => location.reload(),

  // The focus, only ever after a tap: on load it would scroll the page around a frame. A new screen begins at its heading; in a frame
  // only the host can bring that into view, and `scrollIntoView` would scroll the host.
  top: () => {
    focus('main h1')
    scrollTo(0, 0)
    tellHost({ type: 'scroll' })
  },
  show: id => {
    const { top, bottom } = focus('#' + id).getBoundingClientRect()
    if (top < 0 || innerHeight < bottom) scrollBy(0, top - innerHeight / 4)
    tellHost({ type: 'scroll', top })
  },

  // Another screen is there: what around it follows from it. The first one that can take answers gets what was done before.
  drawn: title => {
    if (document.title !== title) document.title = title
    // Somebody should be seen at once: the article below, which speaks of training, is hidden.
    html.toggleAttribute('data-held', !!app().querySelector('[data-level=urgent],[data-level=emergency]'))
    for (const box of app().querySelectorAll('[data-cue]')) {
      box.checked = ticked.has(box.dataset.cue)
      box.parentElement.hidden = !cues[box.dataset.cue]
    }
    // A frame below the window does not notice by itself that it has grown, but it can be measured.
    if (hosted) tellHeight()
    if ('live' in html.dataset) return
    html.dataset.live = ''
    if (early.focus) focus(early.focus)
    if (early.goOn) app().querySelector('[type=submit]')?.click()
  },
  question: n => tellHost({ type: 'question', n: +n }),
  result: () => tellHost({ type: 'result' }),
  restart: () => tellHost({ type: 'restart' }),

  // The guide is what result and plan need. The first screen has the line for itself first; later, somebody waits.
  guide: async () => {
    await after('live' in html.dataset ? 0 : PATIENCE_MS)
    for (const [pause, cache] of GUIDE_TRIES) {
      await after(pause)
      const text = await fetch(app().dataset.guide, { cache }).then(answer => answer.ok && answer.text()).catch(() => null)
      if (text && tell('guide', text)) return whole()
    }
    tell('guide')
  },
  share: async what => tell('shared', await share(...what.split('\n'))),
  // A file goes out as a download; a frame without an origin of its own may not, and would be refused with a line on the host's console.
  file: what => {
    if (origin === 'null') return
    const [, name, type, text] = /(.*)\n(.*)\n([^]*)/.exec(what), link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type }))
    link.download = name
    link.click()
    after(RETRY_MS).then(() => URL.revokeObjectURL(link.href))
  },
  // While the timer runs, the program is told that time passes, and the screen stays on; at its end it beeps and buzzes for whoever
  // ticked that, until the page goes.
  timer: how => {
    if (how === 'ended') for (const cue of ticked) quietly(cues[cue])
    clearInterval(timing)
    timing = how === 'runs' && setInterval(() => tell('ticked'), LOOK_MS)
    keepAwake()
  },
}
document.posterior = (what, text) => asks[what](text)
const tell = (what, text) => hears?.(typeof text === 'string' ? what + '\n' + text : what)

let hears, place, led
addEventListener('popstate', ({ state }) => tell('went', state))
addEventListener('hashchange', () => tell('address', location.hash))
addEventListener('storage', () => tell('changed'))

const focus = within => {
  const found = document.querySelector('#app ' + within)
  found?.focus({ preventScroll: true })
  return found
}

// The second tap of a quick double one on a button was not meant for what a new screen has in that place, a danger sign perhaps. It
// counts only where it goes on, or back, through what is answered.
document.addEventListener('click', event => {
  const button = event.target.closest?.('#app button')
  const walks = button?.type === 'submit' ? app().querySelector(':checked') : button?.dataset.action === 'back'
  if (led && event.detail > 1 && !walks) {
    event.preventDefault()
    event.stopImmediatePropagation()
  } else led = button
}, true)

// Whatever of the program's can be tapped has a number; radios and checkboxes say it as they change. A link inside the page moves the
// focus there, and the timer's button stays in view, whatever opens above it.
document.addEventListener('click', event => {
  const tapped = event.target.closest?.('#app [data-tap]:not(input), #app [href^="#"]')
  if (!tapped) return
  event.preventDefault()
  const { tap, action } = tapped.dataset
  if (tap) tell('tapped', tap)
  else asks.show(tapped.hash.slice(1))
  if (action === 'timer') asks.show(action)
})
document.addEventListener('change', ({ target }) => target.dataset.tap && tell('tapped', target.dataset.tap))

// What was pressed may be gone by that, and the focus with it: from the bar of "what if" it goes to the question that is open there.
document.addEventListener('click', ({ target }) => {
  if (document.activeElement === document.body && target.closest('.choices')) focus('.what-if [open] [open] summary') ?? focus('.what-if summary')
})

// What was done before the program was there: an option ticked, Continue pressed, something in focus. The program takes the place of
// the elements; so the focus is remembered as what finds the same one again.
let early
const lookEarly = () => {
  const at = document.activeElement
  const same = { INPUT: `input[value="${at?.value}"]`, BUTTON: '[type=submit]', SUMMARY: 'summary' }
  early = {
    option: app().querySelector('input:checked')?.value,
    goOn: 'early' in app().dataset,
    focus: app().contains(at) && same[at.tagName],
  }
  delete app().dataset.early
}

// An address goes to the system's sheet, else into the clipboard. A frame that may not write there would be refused with a line on the
// host's console; where the browser can tell, we ask first. A sheet that was closed again is nobody's fault.
const share = async (title, url) => {
  try {
    await navigator.share({ title, url })
    return 'handed'
  } catch (error) {
    if (error.name === 'AbortError') return 'handed'
  }
  try {
    if (document.featurePolicy?.allowsFeature('clipboard-write') === false) return 'refused'
    await navigator.clipboard.writeText(url)
    return 'copied'
  } catch {
    return 'refused'
  }
}

// A file that was brought is read as text, as far as any of ours can reach.
document.addEventListener('change', async ({ target }) => {
  const [file] = target.files ?? []
  if (!file) return
  tell('brought', await file.slice(0, FILE_MAX).text().catch(() => '?'))
  target.value = ''
})

// Ticking a cue plays it once, which is also the tap that browsers ask for. Not every device or frame can or may; where not, nothing
// happens.
let timing, awake, audio
const cues = {
  sound: self.AudioContext && (async () => {
    audio ??= new AudioContext()
    await audio.resume()
    const tone = audio.createOscillator()
    tone.connect(audio.destination)
    tone.start()
    tone.stop(audio.currentTime + 0.3)
  }),
  vibrate: navigator.vibrate && matchMedia('(pointer: coarse)').matches && (() => navigator.vibrate([300, 100, 300])),
}
const ticked = new Set()
const quietly = async act => {
  try {
    await act()
  } catch { /* It is not to be had here. */ }
}
const keepAwake = () => quietly(async () => {
  if (!timing) {
    const held = awake
    awake = null
    return (await held)?.release()
  }
  if (document.hidden || document.featurePolicy?.allowsFeature('screen-wake-lock') === false) return
  await (awake = navigator.wakeLock.request('screen'))
})
document.addEventListener('visibilitychange', keepAwake)
document.addEventListener('change', ({ target }) => {
  const { dataset, checked } = target
  // The bar that tells what this changes must not cover it.
  if (!hosted && target.closest('.what-if')) target.parentElement.scrollIntoView({ block: 'nearest' })
  if (!dataset.cue) return
  ticked[checked ? 'add' : 'delete'](dataset.cue)
  if (checked) quietly(cues[dataset.cue])
})
