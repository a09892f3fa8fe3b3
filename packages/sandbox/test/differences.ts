/** Cases of the fixtures that the sandbox judges differently, by name, each with the reason. The aim: none. */
export const differences: Readonly<Record<string, string>> = {};
