import type { AstroIntegration } from 'astro'

/**
 * Serves the pages for authors under `npm run dev`; the built site never has them.
 *
 * Each request reads the content anew, so that a page shows what the files say now, mistakes too.
 */
export function authorPages(): AstroIntegration {
  return {
    name: 'author-pages',
    hooks: {
      'astro:config:setup'({ command, injectRoute }) {
        if (command !== 'dev') return
        const page = (pattern: string, file: string) =>
          // A page that is prerendered never sees the query of its address.
          injectRoute({ pattern, entrypoint: new URL(file, import.meta.url), prerender: false })
        page('/authors/scenarios', 'ScenarioList.astro')
        page('/authors/scenarios/[id]', 'ScenarioPage.astro')
      },
      'astro:server:setup'({ server }) {
        const reload = (file: string) => {
          if (/\/content\/scenarios\/[^/]+\.yaml$/.test(file.replaceAll('\\', '/')))
            server.ws.send({ type: 'full-reload' })
        }
        // Not "add", which the watcher also says of every file when it starts.
        for (const event of ['change', 'unlink']) server.watcher.on(event, reload)
      },
    },
  }
}
