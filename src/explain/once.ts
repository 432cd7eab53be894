/** Works something out when it is asked for, and then keeps it. */
export function once<Value>(workOut: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null;
  return () => {
    kept ??= { value: workOut() };
    return kept.value;
  };
}
