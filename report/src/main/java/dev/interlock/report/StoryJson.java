package dev.interlock.report;

import dev.interlock.report.Story.Act;
import dev.interlock.report.Story.Scene;
import dev.interlock.report.Story.Shown;
import java.util.List;

/** A story for programs. */
final class StoryJson {
    private StoryJson() {}

    static Json of(Story story) {
        return Json.object()
                .put("start", Json.of(story.start(), StoryJson::shown))
                .put("steps", Json.of(story.scenes(), StoryJson::scene))
                .put("end", sentences(story.outlook().end()))
                .put("advice", sentences(story.outlook().advice()))
                .put("remarks", sentences(story.outlook().further()))
                .put("loop", Json.of(story.outlook().round(), StoryJson::round))
                .put("bystanders", Json.of(story.outlook().bystanders(), StoryJson::bystander))
                .put("cascade", Json.of(story.outlook().ripple(), StoryJson::ripple))
                .put("causes", Json.of(story.causes(), StoryJson::cause));
    }

    private static Json sentences(List<String> sentences) {
        return Json.of(sentences, sentence -> Json.of(Folding.plain(sentence)));
    }

    private static Json round(Round round) {
        return Json.object()
                .put("afterStep", round.after())
                .put("steps", round.steps())
                .put("time", Json.of(round.length(), Json::of))
                .put("rests", Json.of(round.isRest()))
                .put("changes", Json.of(round.swings(), StoryJson::swing))
                .put("actions", Json.of(round.keepers(), Json::of))
                .put("events", Json.of(round.events(), Json::of));
    }

    private static Json swing(Swing swing) {
        return Json.object()
                .put("name", swing.name())
                .put("values", Json.of(swing.values(), Json::of))
                .put("least", Json.of(swing.least(), Json::of))
                .put("greatest", Json.of(swing.greatest(), Json::of));
    }

    private static Json bystander(Bystander bystander) {
        Json.Fields fields = Json.object()
                .put("actors", Json.of(bystander.actors(), Json::of))
                .put("action", bystander.action())
                .put("obstacle", JsonReport.word(bystander.obstacle()))
                .put("extent", JsonReport.word(bystander.extent()))
                .put("clause", bystander.clause())
                .put("values", Json.of(bystander.values(), StoryJson::shown));
        return JsonReport.place(fields, bystander.place());
    }

    private static Json ripple(Ripple ripple) {
        return Json.object()
                .put("cause", Json.of(ripple.cause(), StoryJson::link))
                .put("acts", Json.of(ripple.acts(), StoryJson::link));
    }

    private static Json link(Ripple.Act act) {
        return Json.object()
                .put("step", act.step())
                .put("action", act.name())
                .put("trigger", Json.of(act.waitedFor(), Json::of));
    }

    private static Json cause(Story.Cause cause) {
        return Json.object()
                .put("step", cause.step())
                .put("actor", cause.act().actor())
                .put("action", cause.act().action())
                .put("phase", JsonReport.word(cause.act().phase()))
                .put("wokenByStep", Json.of(cause.wokenBy(), Json::of));
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
