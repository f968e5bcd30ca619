// Loaded into the web process before anything else: says of each request which address its connection comes from.
// Headers alone cannot tell,
// because whoever sends a request writes its headers; one of this name that was sent is replaced.
import { subscribe } from 'node:diagnostics_channel'

subscribe('http.server.request.start', ({ request, socket }) => {
  request.headers['x-countersign-peer'] = socket.remoteAddress ?? ''
})
