// For the page around a Posterior frame: makes the frame as high as what it shows, and brings its top, or what its reader asked
// for, back into view where that is outside the window. It reads nothing else and stores nothing.
(() => {
  const once = Symbol.for('posterior embed')
  if (window[once]) return
  window[once] = true
  const home = new URL('.', document.currentScript.src), LOW_PX = 200, HIGH_PX = 9000
  const ours = frame => frame.src.startsWith(home.href)
  const wanted = new Map()
  const apply = () => {
    for (const [frame, height] of wanted) frame.style.height = height + 'px'
    wanted.clear()
  }
  addEventListener('message', ({ data, origin, source }) => {
    if (!data || data.posterior !== 1 || (origin !== home.origin && origin !== 'null')) return
    const frame = [...document.querySelectorAll('iframe')].find(one => one.contentWindow === source && ours(one))
    if (!frame) return
    if (data.type === 'height' && Number.isFinite(data.height)) {
      const height = Math.ceil(Math.min(HIGH_PX, Math.max(LOW_PX, data.height)))
      if (Math.abs(height - frame.clientHeight) < 1) return
      if (!wanted.size) requestAnimationFrame(apply)
      wanted.set(frame, height)
    } else if (data.type === 'scroll') {
      const { top } = frame.getBoundingClientRect(), to = top + data.top
      if (to < 0 || innerHeight < to) scrollBy(0, to - innerHeight / 4)
      else if (top < 0 && !data.top) frame.scrollIntoView({ block: 'start' })
    }
  })
  // A frame that was there first says its height again.
  const hello = () => {
    for (const frame of document.querySelectorAll('iframe')) {
      if (ours(frame)) frame.contentWindow.postMessage({ posterior: 1, type: 'hello' }, '*')
    }
  }
  hello()
  addEventListener('load', hello)
})()
