// Files dragged over the conversation and let go there.

/** Give files that are dropped on an element to `dropped`; `sign` is shown while they hang over it. */
export function takeDropped(over, sign, dropped) {
  over.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.dataTransfer.dropEffect = "copy";
    sign.hidden = false;
  });
  over.addEventListener("dragleave", (event) => {
    if (!over.contains(event.relatedTarget)) sign.hidden = true;
  });
  over.addEventListener("drop", (event) => {
    sign.hidden = true;
    if (!holdsFiles(event)) return;
    // A folder comes as a file that cannot be read.
    const items = [...event.dataTransfer.items].filter((item) => item.kind === "file");
    const files = items.filter((item) => !item.webkitGetAsEntry()?.isDirectory);
    dropped(files.map((item) => item.getAsFile()));
  });
  // Anywhere else the browser would open a dropped file in the page's place.
  for (const name of ["dragover", "drop"]) {
    addEventListener(name, (event) => holdsFiles(event) && event.preventDefault());
  }
}

function holdsFiles(event) {
  return event.dataTransfer?.types.includes("Files");
}
