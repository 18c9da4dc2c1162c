// Some peers can be imported only, which is resolved from where the importing file stands.
export const importPeer = (name) => import(name);
