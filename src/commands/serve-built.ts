import { builtSite, serve } from './serve.ts'

/** Serves the built site at the root and below a path, for the browser checks. */
await serve({ folder: builtSite, mounts: ['/a/b/c/', '/'], port: Number(process.argv[2]) })
