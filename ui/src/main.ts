import './design/index.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { prefs } from './lib/state/prefs.svelte';

prefs.load();
const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target });
