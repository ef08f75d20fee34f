package dev.interlock.report;

import dev.interlock.report.Story.Act;
import dev.interlock.report.Story.Scene;
import dev.interlock.report.Story.Shown;

/** A story for programs. */
final class StoryJson {
    private StoryJson() {}

    static Json of(Story story) {
        return Json.object()
                .put("start", Json.of(story.start(), StoryJson::shown))
                .put("steps", Json.of(story.scenes(), StoryJson::scene))
                .put("end", Json.of(story.end(), sentence -> Json.of(Folding.plain(sentence))));
    }

    private static Json scene(Scene scene) {
        return Json.object()
                .put("step", scene.number())
                .put("at", Json.of(scene.at(), Json::of))
                .put("acts", Json.of(scene.acts(), StoryJson::act));
    }

    private static Json act(Act act) {
        Json.Fields fields = Json.object()
                .put("actor", act.actor())
                .put("action", act.action())
                .put("phase", JsonReport.word(act.phase()))
                .put("arguments", Json.of(act.arguments(), StoryJson::shown))
                .put("readings", Json.of(act.readings(), StoryJson::shown))
                .put("sightings", Json.of(act.sightings(), StoryJson::sighted))
                .put("wokenBy", Json.of(act.woken(), StoryJson::woken))
                .put("changes", Json.of(act.changes(), StoryJson::change));
        return JsonReport.place(fields, act.place());
    }

    private static Json woken(Story.Woken woken) {
        return Json.object()
                .put("trigger", woken.trigger())
                .put("sinceStep", woken.since())
                .put("actions", Json.of(woken.by(), Json::of));
    }

    private static Json sighted(Story.Sighted sighted) {
        return Json.object()
                .put("name", sighted.name())
                .put("seen", sighted.seen())
                .put("actual", sighted.actual());
    }

    private static Json change(Story.Change change) {
        return Json.object().put("name", change.name()).put("from", change.from()).put("to", change.to());
    }

    private static Json shown(Shown shown) {
        return Json.object().put("name", shown.name()).put("value", shown.value());
    }
}
