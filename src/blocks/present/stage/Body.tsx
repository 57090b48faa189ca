import type { StageView } from '#core/workshop/stage-view.ts'
import { Bars } from './Bars.tsx'
import { Choice } from './Choice.tsx'
import { Count } from './Count.tsx'
import { Held } from './Held.tsx'
import { Options } from './Options.tsx'
import { Path } from './Path.tsx'
import { Prompts } from './Prompts.tsx'
import { Shift } from './Shift.tsx'
import { Tally } from './Tally.tsx'
import { TestCard } from './TestCard.tsx'
import { Words } from './Words.tsx'

/** Shows what a beat is about. */
export function Body({ view: { body, look, highlighted } }: { view: StageView }) {
  switch (body.kind) {
    case 'card':
      return <TestCard look={look} />
    case 'words':
      return <Words lines={body.lines} method={body.method} />
    case 'prompts':
      return <Prompts prompts={body.prompts} method={body.method} />
    case 'options':
      return (
        <Options
          ask={body.ask}
          options={body.options}
          highlighted={highlighted}
          method={body.method}
        />
      )
    case 'count':
      return <Count voted={body.voted} people={body.people} isEstimate={body.isEstimate} />
    case 'bars':
      return <Bars body={body} highlighted={highlighted} />
    case 'held':
      return <Held body={body} />
    case 'shift':
      return <Shift body={body} />
    case 'choice':
      return <Choice body={body} />
    case 'path':
      return <Path body={body} />
    case 'tally':
      return <Tally body={body} />
  }
}
