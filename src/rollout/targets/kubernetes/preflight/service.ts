/** Whether the Service that users reach leads to the pods, so that they can be split behind it. Pure. */
import { Problem } from "../../../../errors.js";
import type { Container, PodTemplate, Service } from "../kinds.js";
import { hasAll } from "./selectors.js";

export interface ServiceQuestion {
  readonly service: Service | undefined;
  readonly serviceName: string;
  readonly name: string;
  /** The pods' labels now and after a promotion. */
  readonly templates: readonly PodTemplate[];
  readonly serving: Container;
  /** Where the container answers. */
  readonly port: number;
}

/** @param question  about a Deployment that is there: a first release makes its Service itself */
export function serviceProblems(question: ServiceQuestion): readonly Problem[] {
  const { service, serviceName, name, templates } = question;
  const problem = (what: string, remedy: string) => [new Problem("KUBERNETES_UNSUITABLE", { what, remedy })];
  if (service === undefined) {
    return problem(
      `there is no Service ${serviceName}, through which users reach Deployment ${name}`,
      "Name the one that they use:\n  deploy:\n    service: NAME",
    );
  }
  const selector = service.spec?.selector;
  if (service.spec?.type === "ExternalName" || selector === undefined || Object.keys(selector).length === 0) {
    return problem(
      `Service ${serviceName} selects no pods by labels: nothing can be split behind it`,
      "Name a Service with a selector in 'deploy.service'.",
    );
  }
  if (!templates.every(({ metadata }) => hasAll(metadata?.labels, selector))) {
    const labels = Object.entries(selector).map(([key, value]) => `${key}: ${value}`);
    return problem(
      `Service ${serviceName} does not select the pods of Deployment ${name}: it asks for ${labels.join(", ")}`,
      "Name in 'deploy.service' the Service that users reach, or give the pod template these labels.",
    );
  }
  if (!leadsTo(question)) {
    const targets = (service.spec?.ports ?? []).map(({ port, targetPort }) => targetPort ?? port);
    return problem(
      `Service ${serviceName} leads to port ${targets.join(", ")} of the pods, and the container ${question.serving.name} answers on ${question.port}`,
      "Correct the Service's targetPort, or write in 'deploy.port' where the container answers.",
    );
  }
  return [];
}

function leadsTo({ service, serving, port }: ServiceQuestion): boolean {
  return (service?.spec?.ports ?? []).some(({ port: own, targetPort = own }) => {
    if (typeof targetPort === "number") return targetPort === port;
    return serving.ports?.some(({ name, containerPort }) => name === targetPort && containerPort === port) ?? false;
  });
}
