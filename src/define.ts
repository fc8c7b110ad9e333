/** Registers the elements. A second copy of the script on the same page leaves the first one alone. */
import { IptQuestionnaire } from './components/questionnaire/questionnaire.js';

if (!customElements.get('ipt-questionnaire')) customElements.define('ipt-questionnaire', IptQuestionnaire);
