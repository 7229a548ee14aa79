/** A video of which no frame can be had; the message says why. */
export class UndecodableVideo extends Error {
  override readonly name = 'UndecodableVideo';
}

/** The decoder at hand does not know this container or codec; another may. */
export class UnknownFormat extends UndecodableVideo {}
