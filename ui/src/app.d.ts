/** True in development, in tests and in `vite build --mode mock`; a production build drops what it guards. */
declare const __HEIMLY_MOCK__: boolean;
