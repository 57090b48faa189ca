import { useRef } from 'react'
import { previewOf } from '#core/progress/preview.ts'
import { mergeRecord, type Outcome, replaceRecord } from '#stores/own-data.ts'
import { list } from '#ui/counted.ts'
import type { Offer, Standing } from './offer.ts'
import { PreviewSheet } from './PreviewSheet.tsx'
import { changeWords } from './words.ts'

interface Props {
  offer: Offer
  standing: Standing
  /** Called with what to say when the offer was taken; with nothing when it was not. */
  onDone: (said: string) => void
}

const trouble: Readonly<Record<Exclude<Outcome, 'kept'>, string>> = {
  'in-memory':
    'It is here now, but this browser keeps nothing: it lasts until you close the page. Download your progress before that.',
  'read-only':
    'Nothing was changed: a newer version of the course keeps this record. Reload the page, then try again.',
  'no-backup':
    'Nothing was changed: this browser did not keep the backup, so what is here was left alone. Merge instead, or download your progress first and then delete everything.',
}

/** Shows an offered record and does with it what is chosen, once. */
export function OfferPlace({ offer, standing, onDone }: Props) {
  const isBusy = useRef(false)
  const run = async (work: () => Promise<Outcome>, done: string) => {
    if (isBusy.current) return
    isBusy.current = true
    const outcome = await work()
    isBusy.current = false
    onDone(outcome === 'kept' ? done : trouble[outcome])
  }
  const { adds } = previewOf(offer.entries, standing)
  const added = changeWords(adds)
  return (
    <PreviewSheet
      offer={offer}
      standing={standing}
      onMerge={() =>
        void run(
          () => mergeRecord(offer.entries),
          added.length > 0 ? `Merged. New here: ${list(added)}.` : 'Merged. Nothing new was in it.',
        )
      }
      onReplace={() =>
        void run(
          () => replaceRecord(offer.entries),
          'Replaced. A backup of what was here is under “Set aside”.',
        )
      }
      onCancel={() => onDone('')}
    />
  )
}
