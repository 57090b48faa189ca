import mdx from '@astrojs/mdx'
import react from '@astrojs/react'
import { defineConfig } from 'astro/config'
import { authorPages } from './src/authoring/author-pages.ts'
import { checkContent } from './src/build/check-content.ts'
import { writeHosting } from './src/build/hosting/write-hosting.ts'
import { forAstro, ofWebsite } from './src/build/policy/directives.ts'
import { guardPages } from './src/build/policy/guard-pages.ts'
import { preloadQuestions } from './src/build/preload.ts'
import { makeRelocatable } from './src/build/relocate.ts'
import { indexForSearch } from './src/build/search.ts'
import { drawSharePicture } from './src/build/share-picture.ts'
import { listSupply } from './src/build/supply/list-supply.ts'
import { storeOffline } from './src/offline/build/store-offline.ts'

export default defineConfig({
  // Only needed for absolute addresses in link previews; the site itself runs at any path.
  ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
  // An LMS serves neither folders nor .mjs, so every page is a file and every link names it.
  build: { format: 'file', inlineStylesheets: 'always' },
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  scopedStyleStrategy: 'where',
  security: { csp: forAstro(ofWebsite) },
  vite: {
    build: {
      rolldownOptions: {
        // Astro marks MDX modules with a directive of its own and reads it before bundling.
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
        },
      },
    },
  },
  integrations: [
    checkContent(),
    authorPages(),
    mdx(),
    react(),
    drawSharePicture(),
    listSupply(),
    indexForSearch(),
    preloadQuestions(),
    makeRelocatable(),
    guardPages(),
    storeOffline(),
    writeHosting(),
  ],
})
