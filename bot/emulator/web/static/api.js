// The way to the server on this machine.

// In milliseconds: how long until a dropped connection is made again, longer each time.
const FIRST_WAIT = 400;
const LONGEST_WAIT = 5_000;

/** Return the bot, and the people one can be. */
export async function people() {
  return answered(await reached(fetch("/api/people")));
}

/** Do something as a person, and return what the server answers; raises an Error in words. */
export async function act(what, fields) {
  const sent = fetch(`/api/${what}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(fields),
  });
  return answered(await reached(sent));
}

/** Send files: several are an album. */
export async function upload(fields, files) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null && value !== undefined && value !== "") form.append(name, value);
  }
  for (const file of files) form.append("file", file, file.name);
  return answered(await reached(fetch("/api/upload", { method: "POST", body: form })));
}

async function reached(request) {
  try {
    return await request;
  } catch {
    throw new Error("The server does not answer. Is it still running?");
  }
}

async function answered(response) {
  const answer = await response.json().catch(() => ({}));
  if (response.ok && answer.ok !== false) return answer;
  throw new Error(answer.error ?? `The server answered ${response.status}.`);
}

/** Events of a person's chats, as long as it is open; a dropped connection is renewed. */
export class Events {
  #person;
  #heard;
  #connected;
  #socket = null;
  #timer = 0;
  #wait = FIRST_WAIT;

  /** `heard(event)` is called for every event, `connected(boolean)` when the connection changes. */
  constructor(person, heard, connected) {
    this.#person = person;
    this.#heard = heard;
    this.#connected = connected;
    this.#open();
  }

  close() {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #open() {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}/api/events?person=${this.#person}`);
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => {
      if (this.#socket !== socket) return;
      this.#wait = FIRST_WAIT;
      this.#heard(JSON.parse(data));
    });
    socket.addEventListener("open", () => this.#socket === socket && this.#connected(true));
    socket.addEventListener("close", () => {
      if (this.#socket !== socket) return;
      this.#connected(false);
      this.#timer = setTimeout(() => this.#open(), this.#wait);
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    });
  }
}
