/** Java's `String.hashCode`: 31-based polynomial over UTF-16 units, as a signed 32-bit number. */
export function stringHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

/** Java's `List.hashCode` over elements with these hashes. */
export function listHash(hashes: readonly number[]): number {
  return hashes.reduce((hash, next) => (Math.imul(hash, 31) + next) | 0, 1);
}

/** JMeter's `AbstractProperty.hashCode` of a string property. */
export function propertyHash(name: string, value: string): number {
  return (Math.imul((17 * 37 + stringHash(name)) | 0, 37) + stringHash(value)) | 0;
}
