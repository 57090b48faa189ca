import type { ReactNode } from 'react'

/** Lets a wide table scroll by itself, by keyboard too (WCAG 2.2, 1.4.10 and 2.1.1). */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="scenario__scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
