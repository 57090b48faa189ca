declare namespace App {
  interface Locals {
    /** How many terms the page being built has shown, so that each popover has an id of its own. */
    terms?: number
  }
}
