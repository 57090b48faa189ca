/** Puts back what broken islands had shown, with a line that says so; their buttons do nothing. */
export function putBackLost(lost: Map<Element, readonly Node[]>) {
  for (const [island, nodes] of lost) {
    lost.delete(island)
    if (island.firstElementChild) continue
    const line = document.createElement('p')
    line.setAttribute('role', 'status')
    line.textContent =
      'This exercise could not load. Its text stays here to be read, and whatever you did before is kept. Load the page again to try once more.'
    island.append(...nodes, line)
    for (const button of island.querySelectorAll('button')) button.disabled = true
  }
}
