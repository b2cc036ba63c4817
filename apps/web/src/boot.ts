/**
 * The only script that runs while the page is read: it lets the start be painted, then begins the first part of the page.
 *
 * A button pressed before that is remembered, and pressed once the page is there to hear it.
 *
 * @module
 */
import { begun, shown } from "./parts.ts"

let pressed: HTMLElement | undefined

const remember = (event: MouseEvent): void => {
  const button = event.target instanceof Element ? event.target.closest("button") : null
  if (button === null) return
  event.preventDefault()
  event.stopPropagation()
  pressed = button
}

window.addEventListener("click", remember, true)
window.addEventListener(
  "gongkai",
  () => {
    window.removeEventListener("click", remember, true)
    pressed?.click()
  },
  { once: true }
)
void shown().then(() => begun("common", "first"))
