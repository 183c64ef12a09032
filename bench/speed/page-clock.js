/* global document, addEventListener, MutationObserver, requestAnimationFrame */

/*
 * Runs in the page and takes the time there. Playwright looks whether something has come at 0, 20, 70, 170 and 270 ms: what
 * took 171 it would tell as 270.
 */
globalThis.clock = {
  /** Milliseconds from the start of the navigation until something is there, and painted. */
  untilShown(selector) {
    return this.until(() => (document.querySelector(selector) === null ? null : 0))
  },

  /** Milliseconds from the next key or letter until the text of something is another, and painted. */
  untilChanged(selector) {
    const textOf = () => document.querySelector(selector)?.textContent
    const before = textOf()
    let begun = null
    for (const kind of ['keydown', 'input'])
      addEventListener(kind, () => void (begun ??= performance.now()), { capture: true })
    return this.until(() => ([undefined, before].includes(textOf()) ? null : begun))
  },

  /** `begunIfDone` gives when it began, once it is done. */
  until(begunIfDone) {
    return new Promise((resolve) => {
      const watching = new MutationObserver(() => {
        const begun = begunIfDone()
        if (begun === null) return
        watching.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
      })
      watching.observe(document, { subtree: true, childList: true, characterData: true })
    })
  },
}
