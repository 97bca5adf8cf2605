// Published in place of service-worker.js, this takes the worker and all it kept off every device at its next visit.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil((async () => {
  const ours = `posterior ${self.registration.scope} `
  for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name)
  await self.registration.unregister()
})()))
