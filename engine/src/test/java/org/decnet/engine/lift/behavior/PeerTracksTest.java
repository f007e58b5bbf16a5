package org.decnet.engine.lift.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class PeerTracksTest {
  private final List<String> ready = new ArrayList<>();

  @Test
  void aTrackIsGivenAgainOnlyWhenItSaysMore() {
    PeerTracks tracks = new PeerTracks();
    tracks.gather(scene("198.51.100.7").connect(0), this::note);
    tracks.settle(this::note);
    tracks.settle(this::note);
    assertThat(ready).containsExactly("198.51.100.7");
    tracks.gather(scene("198.51.100.7").connect(9), this::note);
    tracks.finish(this::note);
    assertThat(ready).containsExactly("198.51.100.7", "198.51.100.7");
  }

  @Test
  void thePeerThatWasUnseenLongestMakesRoomAndIsStillLifted() {
    PeerTracks tracks = new PeerTracks(2, Long.MAX_VALUE);
    tracks.gather(scene("198.51.100.1").connect(0), this::note);
    tracks.gather(scene("198.51.100.2").connect(1), this::note);
    tracks.gather(scene("198.51.100.1").connect(2), this::note);
    tracks.gather(scene("198.51.100.3").connect(3), this::note);
    assertThat(ready).containsExactly("198.51.100.2");
    assertThat(tracks.forgotten()).isEqualTo(1);
  }

  @Test
  void noiseAndWhatDerivesFromOtherEventsAreNoActions() {
    PeerTracks tracks = new PeerTracks();
    tracks.gather(scene("198.51.100.1").notice(0, "startup"), this::note);
    tracks.gather(
        scene("198.51.100.1").command(0, "id").toBuilder().set(Field.PARENT_EVENT_ID, "x").build(),
        this::note);
    tracks.finish(this::note);
    assertThat(ready).isEmpty();
  }

  private void note(PeerTrack track) {
    ready.add(track.ip());
  }

  private static Scene scene(String ip) {
    return Scene.ssh("web-1", ip, ip);
  }
}
