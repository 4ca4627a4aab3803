package nl.beheerportaal.web.link;

import jakarta.servlet.http.HttpServletRequest;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Bundle;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.Act;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.sync.draft.WizardStep;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.wizard.Acts;
import nl.beheerportaal.web.wizard.Flash;
import nl.beheerportaal.web.wizard.Ids;
import nl.beheerportaal.web.wizard.WizardDesk;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// What can be done in step 1; every act goes back to the page.
@Controller
@RequestMapping("/apps/{app}/koppelen")
public final class LinkActs {
    private final WizardDesk desk;
    private final Acts acts;

    public LinkActs(WizardDesk desk, Acts acts) {
        this.desk = desk;
        this.acts = acts;
    }

    @PostMapping("/automatisch")
    RedirectView automatically(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        return perform(who, app, new Act.LinkAutomatically(), request, attributes);
    }

    @PostMapping("/koppelingen")
    RedirectView link(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Filters filters = new Filters(request);
        if (filters.text("account").isEmpty() || filters.text("persoon").isEmpty()) {
            return unchosen(who, app, request, attributes);
        }
        AccountId account = Ids.account(filters.text("account"));
        PersonId person = Ids.person(filters.text("persoon"));
        return perform(who, app, new Act.Link(account, person), request, attributes);
    }

    /// *Welk account houdt …?*
    ///
    /// @param others `samenvoegen` when the others wait until they are merged
    @PostMapping("/houden")
    RedirectView keep(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @RequestParam(name = "andere", defaultValue = "") String others,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Filters filters = new Filters(request);
        if (filters.text("account").isEmpty() || filters.text("persoon").isEmpty()) {
            return unchosen(who, app, request, attributes);
        }
        Act act =
                new Act.KeepOne(
                        Ids.account(filters.text("account")),
                        Ids.person(filters.text("persoon")),
                        others.equals("samenvoegen"));
        return perform(who, app, act, request, attributes);
    }

    @PostMapping("/bundels")
    RedirectView bundle(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @RequestParam("bundel") Bundle bundle,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        return perform(who, app, new Act.LinkBundle(bundle), request, attributes);
    }

    @PostMapping("/ontkoppelingen")
    RedirectView unlink(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @RequestParam String account,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        return perform(who, app, new Act.Unlink(Ids.account(account)), request, attributes);
    }

    @PostMapping("/niet-dezelfde")
    RedirectView notSame(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Filters filters = new Filters(request);
        Act act =
                new Act.NotSame(
                        Ids.account(filters.text("account")), Ids.person(filters.text("persoon")));
        return perform(who, app, act, request, attributes);
    }

    @PostMapping("/mag-weg")
    RedirectView mayGo(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @RequestParam(defaultValue = "") String account,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        return account.isEmpty()
                ? unchosen(who, app, request, attributes)
                : perform(who, app, new Act.MayGo(Ids.account(account)), request, attributes);
    }

    @PostMapping("/tot-samengevoegd")
    RedirectView untilMerged(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @RequestParam(defaultValue = "") String account,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        return account.isEmpty()
                ? unchosen(who, app, request, attributes)
                : perform(
                        who,
                        app,
                        new Act.KeepUntilMerged(Ids.account(account)),
                        request,
                        attributes);
    }

    /// Takes *niet dezelfde* back.
    @PostMapping("/misschien-toch")
    RedirectView releasePair(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Filters filters = new Filters(request);
        Act act =
                new Act.ReleasePair(
                        Ids.account(filters.text("account")), Ids.person(filters.text("persoon")));
        return perform(who, app, act, request, attributes);
    }

    @PostMapping("/toch-niet-weg")
    RedirectView release(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @RequestParam(defaultValue = "") String account,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        return account.isEmpty()
                ? unchosen(who, app, request, attributes)
                : perform(who, app, new Act.Release(Ids.account(account)), request, attributes);
    }

    @PostMapping("/ongedaan")
    RedirectView undo(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        return perform(who, app, new Act.Undo(), request, attributes);
    }

    /// *Volgende* is always possible; the first time with suggestions left it says so.
    @PostMapping("/verder")
    RedirectView next(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        WizardState state = desk.open(visit);
        acts.perform(
                visit.scope(),
                visit.id(),
                Occasion.WIZARD,
                new Act.Arrive(WizardStep.PUPILS),
                Ids.version(request));
        boolean left = !state.toCheck().isEmpty();
        return Redirects.to(
                left ? visit.path() + "/koppelen?let-op=ja#let-op" : visit.path() + "/leerlingen");
    }

    private RedirectView perform(
            SignedIn who,
            String app,
            Act act,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        Flash flash =
                acts.perform(visit.scope(), visit.id(), Occasion.WIZARD, act, Ids.version(request));
        attributes.addFlashAttribute(Flash.KEY, flash);
        Filters filters = new Filters(request);
        LinkFilter filter = LinkFilter.of(filters, visit.look());
        Url back = Acts.worked(flash) ? filter.afterAct() : filter.url();
        return Redirects.to(back, Acts.worked(flash) ? filters.text("verder") : "inhoud");
    }

    private RedirectView unchosen(
            SignedIn who, String app, HttpServletRequest request, RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        attributes.addFlashAttribute(Flash.KEY, Flash.nothingChosen());
        return Redirects.to(LinkFilter.of(new Filters(request), visit.look()).url(), "inhoud");
    }
}
