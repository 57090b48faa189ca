interface Props {
  caption: string
  head: readonly string[]
  /** The first cell of a row names it. */
  rows: readonly (readonly (string | number)[])[]
}

/** Says in a table what the bars beside it draw; for those who hear the stage. */
export function ResultTable({ caption, head, rows }: Props) {
  return (
    <div className="visually-hidden">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={head[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
