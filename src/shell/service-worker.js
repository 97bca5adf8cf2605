// Keeps the whole page for use without a network: every file of one version, or none. A newer version is fetched beside the old one
// and taken at the next visit, when no window shows the old one any more. The build fills in what stands between two @.
// To switch it off on a site, publish deploy/service-worker-off.js in its place.
const VERSION = '@version@'
const FILES = { '@files@': '' } // path below the scope -> how its type begins
const HTML = 'text/html'
const LATER = 'sources.html' // of the same version, but kept only when it is asked for: by a tap, or by the page from its second visit on
const SCOPE = self.registration.scope
const OURS = `posterior ${SCOPE} `, NAME = OURS + VERSION

const fetched = async (path, type) => {
  const answer = await fetch(path, { cache: type === HTML ? 'no-cache' : 'default' }) // What has no hash in its name may be an older one.
  const right = answer.ok && !answer.redirected && (answer.headers.get('content-type') ?? '').startsWith(type)
  if (!right) throw new TypeError(`${path}: ${answer.status}`)
  return answer
}

self.addEventListener('install', event => event.waitUntil((async () => {
  const all = await Promise.all(Object.entries(FILES).map(async ([path, type]) => [path, await fetched(path, type)]))
  const cache = await caches.open(NAME)
  try {
    for (const [path, answer] of all) await cache.put(path, answer)
  } catch (error) { // No room: nothing at all rather than half a page.
    await caches.delete(NAME)
    throw error
  }
})()))

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== NAME) await caches.delete(name)
})()))

const held = async name => {
  const cache = await caches.open(NAME)
  if (name === LATER && !await cache.match(name)) await cache.put(name, await fetched(name, HTML))
  return cache.match(name)
}

self.addEventListener('fetch', event => {
  const { request } = event, address = request.url.split(/[?#]/)[0]
  if (request.method !== 'GET' || !address.startsWith(SCOPE)) return
  const navigation = request.mode === 'navigate'
  if (request.cache === 'reload' && !navigation) return // The page asks past every cache: what was kept is bad.
  const path = address.slice(SCOPE.length), name = path === '' || path === 'index.html' ? './' : path
  if (!(name in FILES) && name !== LATER) return
  // Without a network the page, which only wants it kept, is told nothing; whoever tapped on a source gets the browser's own word.
  const other = () => navigation || name in FILES ? fetch(request) : new Response()
  event.respondWith(held(name).catch(() => {}).then(kept => kept ?? other()))
  if (navigation) event.waitUntil(self.registration.update().catch(() => {}))
})
