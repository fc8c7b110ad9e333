/** Ties an XState actor to an element: the element is drawn again with each snapshot. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  createActor,
  type Actor,
  type ActorOptions,
  type AnyActorLogic,
  type SnapshotFrom,
  type Subscription,
} from 'xstate';

export class ActorController<Logic extends AnyActorLogic> implements ReactiveController {
  readonly actor: Actor<Logic>;
  snapshot: SnapshotFrom<Logic>;
  readonly #host: ReactiveControllerHost;
  #subscription: Subscription | undefined;

  constructor(host: ReactiveControllerHost, logic: Logic, options: ActorOptions<Logic>) {
    this.#host = host;
    this.actor = createActor<Logic>(logic, options);
    this.snapshot = this.actor.getSnapshot();
    host.addController(this);
  }

  hostConnected(): void {
    this.#subscription ??= this.actor.subscribe((snapshot) => {
      this.snapshot = snapshot;
      this.#host.requestUpdate();
    });
    this.actor.start();
  }

  /** The actor itself goes on: a node that is moved in the page is disconnected and connected again. */
  hostDisconnected(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
  }
}
