/** What a terminal obeys or puts in another order, the line feed apart. */
export const obeyed = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
