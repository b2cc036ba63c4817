/**
 * Takes the second click of a double click from buttons that ask the server for a deed.
 *
 * It would do the deed again, or whatever the button is called that has come under the pointer meanwhile, as 公布 comes where 审定 was.
 *
 * @module
 */

/** The buttons that do something at the server which cannot be taken back by another click. */
const deeds = "button.main, button.danger, button.once, button[type=submit]"

/** Whether a click follows another so closely that it belongs to the same double click, and is on such a button. A key's click never is. */
const isSecond = ({ detail, target }: Pick<UIEvent, "detail" | "target">): boolean =>
  detail > 1 && target instanceof Element && target.closest(deeds) !== null

/** Takes those clicks from the whole page. */
export const takeSeconds = (page: Pick<Window, "addEventListener">): void =>
  page.addEventListener(
    "click",
    (event) => {
      if (!isSecond(event)) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true }
  )
