/** Prints rows below a heading, the first column to the left and all others to the right. */
export function printTable(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
) {
  const widths = columns.map((_, at) =>
    Math.max(...[columns, ...rows].map((cells) => cells[at]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  console.log(`\n${title}\n\n${line(columns)}\n${rule}\n${rows.map(line).join('\n')}\n`)
}

/** 1 kB is 1000 bytes here. */
export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

export function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`
}
