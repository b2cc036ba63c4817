/**
 * A file dropped where none is read stays out: a browser would leave the page and show the file in its place.
 *
 * Whoever reads files takes the event first, by `preventDefault`; of the others the user is told.
 *
 * @module
 */

/** Whether something that is dragged is a file, and no text or link. */
const isFile = ({ dataTransfer }: Pick<DragEvent, "dataTransfer">): boolean =>
  dataTransfer?.types.includes("Files") ?? false

const over = (event: DragEvent): void => {
  if (isFile(event)) event.preventDefault()
}

/** Takes the files that nothing else on the page reads, and tells of each. Returns how to stop. */
export const takeDrops = (
  page: Pick<Window, "addEventListener" | "removeEventListener">,
  { isRead, tell }: { readonly isRead: () => boolean; readonly tell: () => void }
): (() => void) => {
  const dropped = (event: DragEvent): void => {
    if (event.defaultPrevented || !isFile(event) || isRead()) return
    event.preventDefault()
    tell()
  }
  page.addEventListener("dragover", over)
  page.addEventListener("drop", dropped)
  return () => {
    page.removeEventListener("dragover", over)
    page.removeEventListener("drop", dropped)
  }
}
