/**
 * What becomes of a value: it is read with what is in it; or there is a node of it without what is in it; or it only shows in the hash of
 * what it is in; or it is passed over.
 */
export type Reach = 'read' | 'compared' | 'hashed' | 'skipped';

/** A place in values of one kind, and what is to be read there. */
export interface TreePlace<P> {
  readonly reach: Reach;
  /** The place of a member; of `read` places only. */
  member(name: string): P;
  /** The place of an element. */
  element(): P;
}

/** A name is compared so many bytes at a time. */
export const UNIT_BYTES = 4;

/** A place, and the names that were met there. */
export interface Shape<P> {
  readonly place: P;
  readonly names: Map<string, Way<P>>;
  /** The name that an object began with last. */
  first: Way<P> | undefined;
  element: Way<P> | undefined;
}

/** How a value is led to: by the name of a member, or as an element. */
export interface Way<P> {
  readonly name: string;
  /** As it stands there, with its quotes, in numbers of four bytes; the last one overlaps the one before. */
  readonly units: Int32Array;
  /** Bytes of it. */
  readonly length: number;
  /** Its hash. */
  readonly low: number;
  readonly high: number;
  readonly place: P;
  /** Undefined: its value is not read. */
  readonly shape: Shape<P> | undefined;
  readonly hasNode: boolean;
  readonly isSkipped: boolean;
  /** Of texts there that were asked for lately: how many, and how many of these had been made before. */
  asked: number;
  known: number;
  /** Texts there mostly are new: none of them is remembered, which would keep it alive for nothing. */
  isVaried: boolean;
  /** The name that followed it last: members mostly come in one order. */
  next: Way<P> | undefined;
}

/** The way to values of a place by a name, given with its hash, from the object around it. */
export function wayTo<P extends TreePlace<P>>(
  name: string,
  place: P,
  bytes: Buffer,
  { low, high }: { readonly low: number; readonly high: number },
  around?: Shape<P>,
): Way<P> {
  const isRead = place.reach === 'read';
  const shape = !isRead ? undefined : place === around?.place ? around : shapeOf(place);
  const { length } = bytes;
  const last = length - UNIT_BYTES;
  const units = Int32Array.from({ length: Math.ceil(length / UNIT_BYTES) }, (_, index) =>
    last < 0 ? 0 : bytes.readInt32LE(Math.min(index * UNIT_BYTES, last)),
  );
  return {
    ...{ name, units, length, low, high, place, shape },
    ...{
      isSkipped: place.reach === 'skipped',
      hasNode: isRead || place.reach === 'compared',
      next: undefined,
      asked: 0,
      known: 0,
      isVaried: false,
    },
  };
}

function shapeOf<P>(place: P): Shape<P> {
  return { place, names: new Map(), first: undefined, element: undefined };
}
