/** Version of the lab, from package.json. */
declare const __WANE__: string;
