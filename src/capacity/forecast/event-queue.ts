/** Who is due next. Everybody waits for one moment at a time; of equal moments the one set first comes first. */
export type EventQueue = {
  /** `id` (0, 1, 2 …) is due at this moment, and no longer at one set before. */
  readonly schedule: (id: number, seconds: number) => void;
  /** Takes the next id; -1 when nobody waits. */
  readonly pop: () => number;
  /** Moment of the last one taken. */
  readonly seconds: () => number;
};

const CHILDREN = 4;
const NOT_WAITING = -1;

/** A heap with four children a node over typed arrays, so that an event costs no object; `places` finds an id in it. */
export function createEventQueue(): EventQueue {
  let capacity = 256;
  let heap = new Int32Array(capacity);
  let places = new Int32Array(capacity).fill(NOT_WAITING);
  let times = new Float64Array(capacity);
  let orders = new Float64Array(capacity);
  let size = 0;
  /** Who was taken last still stands at the top: most of the time it is set again at once, and takes its own place. */
  let isTopFree = false;
  let scheduled = 0;
  let seconds = 0;

  const grow = (): void => {
    const [oldHeap, oldPlaces, oldTimes, oldOrders] = [heap, places, times, orders];
    capacity *= 2;
    heap = new Int32Array(capacity);
    heap.set(oldHeap);
    places = new Int32Array(capacity).fill(NOT_WAITING);
    places.set(oldPlaces);
    times = new Float64Array(capacity);
    times.set(oldTimes);
    orders = new Float64Array(capacity);
    orders.set(oldOrders);
  };
  const isBefore = (a: number, b: number): boolean => {
    const difference = (times[a] as number) - (times[b] as number);
    // Two that wait for ever differ by NaN.
    return difference < 0 || (!(difference > 0) && (orders[a] as number) < (orders[b] as number));
  };
  const rise = (id: number, from: number): number => {
    let place = from;
    while (place > 0) {
      const parent = ((place - 1) / CHILDREN) | 0;
      const above = heap[parent] as number;
      if (!isBefore(id, above)) break;
      heap[place] = above;
      places[above] = place;
      place = parent;
    }
    return place;
  };
  const sink = (id: number, from: number): number => {
    let place = from;
    while (true) {
      const first = place * CHILDREN + 1;
      if (first >= size) return place;
      let least = heap[first] as number;
      let leastPlace = first;
      const end = Math.min(first + CHILDREN, size);
      for (let child = first + 1; child < end; child++) {
        const candidate = heap[child] as number;
        if (!isBefore(candidate, least)) continue;
        least = candidate;
        leastPlace = child;
      }
      if (isBefore(id, least)) return place;
      heap[place] = least;
      places[least] = place;
      place = leastPlace;
    }
  };
  const settle = (id: number, from: number): void => {
    const risen = rise(id, from);
    const place = risen === from ? sink(id, from) : risen;
    heap[place] = id;
    places[id] = place;
  };

  return {
    schedule: (id, at) => {
      while (id >= capacity) grow();
      times[id] = at;
      orders[id] = scheduled++;
      const place = places[id] as number;
      if (place !== NOT_WAITING) settle(id, place);
      else if (isTopFree) {
        isTopFree = false;
        settle(id, 0);
      } else settle(id, size++);
    },
    pop: () => {
      if (isTopFree) {
        isTopFree = false;
        const last = heap[--size] as number;
        if (size > 0) settle(last, 0);
      }
      if (size === 0) return NOT_WAITING;
      const id = heap[0] as number;
      seconds = times[id] as number;
      places[id] = NOT_WAITING;
      isTopFree = true;
      return id;
    },
    seconds: () => seconds,
  };
}
