export const pressedPrefix = 'bench pressed '
export const shownPrefix = 'bench shown '

/** Says when a key was pressed, in milliseconds since 1970. Runs in the console's page. */
export function sayWhenPressed(prefix: string) {
  const say = () => console.log(prefix + (performance.timeOrigin + performance.now()))
  addEventListener('keydown', say, { capture: true })
}

/** Says when a new picture was painted, in milliseconds since 1970. Runs in the stage's page. */
export function sayWhenShown(prefix: string) {
  const watcher = new MutationObserver(() =>
    // A task queued in a frame runs once that frame is painted.
    requestAnimationFrame(() =>
      scheduler.postTask(() => console.log(prefix + (performance.timeOrigin + performance.now())), {
        priority: 'user-blocking',
      }),
    ),
  )
  watcher.observe(document, { attributes: true, subtree: true, attributeFilter: ['data-revision'] })
}

/** Two pages that do the least that a room needs: a key here, a number there. */
export const plainConsole = `<!doctype html><title>console</title><a href="/plain/stage.html" target="plain-stage" rel="opener">Open the stage</a>
<script>
const line = new BroadcastChannel('plain')
let revision = 0
addEventListener('keydown', () => line.postMessage((revision += 1)))
</script>`
export const plainStage = `<!doctype html><title>stage</title><p class="stage" data-revision="0">0</p>
<script>
const stage = document.querySelector('p')
new BroadcastChannel('plain').onmessage = ({ data }) => {
  stage.textContent = data
  stage.dataset.revision = data
}
</script>`
