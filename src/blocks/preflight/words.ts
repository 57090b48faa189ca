/** What the page says besides its findings. */
export const words = {
  checking: 'Checking … This may take a quarter of a minute.',
  done: 'Done.',
  copied: 'The report is copied.',
  selected: 'The browser does not let this page copy. The report is selected: press Ctrl+C or ⌘C.',
  again: 'Check again',
}
