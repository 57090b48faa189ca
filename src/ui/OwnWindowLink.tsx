/** Leads out of somebody else's frame, with the address as it stands. */
export function OwnWindowLink() {
  return (
    <a className="button button--main" href={location.href} target="_blank" rel="noopener">
      Open this page in a window of its own
    </a>
  )
}
