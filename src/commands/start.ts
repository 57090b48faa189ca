import { build } from './build.ts'
import { builtSite, freePort, serve } from './serve.ts'

console.log('Building the course and its search index …')
await build()
const port = await serve({ folder: builtSite, mounts: ['/'], port: await freePort(4321) })
const site = `http://localhost:${port}`
console.log(`
The course is ready. Stop it with Ctrl+C.

  Course          ${site}/
  First lesson    ${site}/lessons/welcome.html
  A story         ${site}/lessons/scenario.html
  Questions       ${site}/faq.html
  Reference card  ${site}/reference-card.html
  Glossary        ${site}/glossary.html
  Sources         ${site}/sources.html
`)
